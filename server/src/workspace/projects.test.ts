import { expect, it } from 'vitest';
import { bareProject, type Project } from './project';
import { Projects } from './projects';

/** Projects over files with these texts, and what was read of them. */
function projectsOver(files: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const read: Project[] = [];
  const projects = new Projects(
    {
      read: async (uri) => {
        asked.push(uri);
        const text = files[uri];
        return text === undefined ? undefined : { text };
      },
      list: async () => Object.keys(files),
    },
    (project) => read.push(project),
  );
  return { asked, projects, read };
}

const wire = 'file:///wire';

it('folders of one project share it, and it is read once', async () => {
  const { asked, projects, read } = projectsOver({ [`${wire}/pressroom.yaml`]: 'house: ofsted\n' });
  const [one, other] = await Promise.all([projects.of(`${wire}/a/b`), projects.of(`${wire}/a/c`)]);
  expect(one?.house?.id).toBe('ofsted');
  expect(other).toBe(one);
  expect(await projects.of(wire)).toBe(one);
  expect(read).toEqual([one]);
  expect(asked.toSorted()).toEqual([
    `${wire}/a/b/pressroom.yaml`,
    `${wire}/a/c/pressroom.yaml`,
    `${wire}/a/pressroom.yaml`,
    `${wire}/pressroom.yaml`,
  ]);
});

it('the nearest pressroom.yaml holds, and none where there is none', async () => {
  const { projects } = projectsOver({
    [`${wire}/pressroom.yaml`]: 'house: ofsted\n',
    [`${wire}/a/pressroom.yaml`]: 'house: estyn\n',
  });
  expect((await projects.of(`${wire}/a/b`)).house?.id).toBe('estyn');
  expect((await projects.of(`${wire}/b`)).house?.id).toBe('ofsted');
  expect(await projects.of('file:///elsewhere')).toBe(bareProject);
  expect(await projects.of('untitled:')).toBe(bareProject);
});

it('depend on the files of those that were read', async () => {
  const { projects } = projectsOver({ [`${wire}/pressroom.yaml`]: 'register: [known.yaml]\n' });
  const register = `${wire}/known.yaml`;
  expect(projects.dependOn(register)).toBe(false);
  await projects.of(wire);
  expect(projects.dependOn(register)).toBe(true);
  expect(projects.dependOn(`${wire}/other.yaml`)).toBe(false);
});
