export declare const runAsScript: { readonly supported: Record<string, boolean> };
