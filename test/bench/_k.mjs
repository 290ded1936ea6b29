import { Session } from './servers.mjs'; import { release } from './releases.mjs';
const size=Number(process.argv[2]??6000), n=Number(process.argv[3]??1500);
if (process.argv[4]) process.env.NODE_OPTIONS='--cpu-prof --cpu-prof-dir=/tmp/lead/prof';
const s=new Session({script:'/work/main/dist/server.node.js',language:'press-release',ending:'press'}, release(1,size));
await s.opened; const t=[]; for(let i=0;i<n;i++){ const a=performance.now(); s.type(); await s.findings(); t.push(performance.now()-a);} const p=(x,q)=>[...x].sort((a,b)=>a-b)[Math.floor(x.length*q)].toFixed(2); for(const [a,b] of [[0,160],[160,500],[500,n]]) {const x=t.slice(a,b); if(x.length) console.log(a,b,'p50',p(x,.5),'p99',p(x,.99));}
await s.client.request('shutdown',null); s.client.notify('exit'); setTimeout(()=>process.exit(),1500);
