// Mermaid itself, to be asked what it makes of a text: the program that draws diagrams in READMEs and wikis.

const SCRIPT = require.resolve('mermaid/dist/mermaid.min.js');
const BLANK = '<!doctype html><meta charset="utf-8"><title>Mermaid</title><body></body>';

/** Loads Mermaid into an empty page. */
async function loadMermaid(page) {
  await page.setContent(BLANK);
  await page.addScriptTag({ path: SCRIPT });
  await page.evaluate(() => window.mermaid.initialize({ startOnLoad: false }));
}

/**
 * What Mermaid reads in each text: what its parser stores, with codes such as `#35;` and line breaks such as `<br>`
 * as they are in the picture. A score that is not a number is null. A text that Mermaid refuses is `{ error }`.
 * Unless `isDrawn` is false each text is drawn, too: only drawing heeds a title in front matter.
 */
function readByMermaid(page, texts, { isDrawn = true } = {}) {
  const read = async ([all, isDrawn]) => {
    const { render, mermaidAPI } = window.mermaid;
    // The parser sees codes as marks; the picture has the characters.
    const decode = (text) =>
      text.replace(/<br\s*\/?>/gi, '\n').replace(/ﬂ°(°?)(\w+)¶ß/g, (_, number, code) => {
        const holder = document.createElement('div');
        holder.innerHTML = `&${number && '#'}${code};`;
        return holder.textContent;
      });
    const { db } = await mermaidAPI.getDiagramFromText('journey\n');
    const readOne = async (text) => {
      if (isDrawn) await render('drawn', text);
      const drawnTitle = db.getDiagramTitle();
      const { type } = await mermaidAPI.getDiagramFromText(text);
      if (type !== 'journey') throw new Error(`It is a diagram of the type ${type}.`);
      const tasks = db.getTasks().map(({ section, task, score, people }) => ({
        section: decode(section),
        task: decode(task),
        score: Number.isNaN(score) ? null : score,
        people: people.map(decode),
      }));
      return {
        title: decode(isDrawn ? drawnTitle : db.getDiagramTitle()),
        accTitle: decode(db.getAccTitle()),
        accDescr: decode(db.getAccDescription()),
        sections: db.getSections().map(decode),
        tasks,
        actors: db.getActors().map(decode),
      };
    };
    const answers = [];
    for (const text of all) {
      answers.push(await readOne(text).catch((error) => ({ error: String(error.message) })));
      // What it leaves behind when it cannot draw.
      document.body.replaceChildren();
    }
    return answers;
  };
  return page.evaluate(read, [texts, isDrawn]);
}

module.exports = { loadMermaid, readByMermaid };
