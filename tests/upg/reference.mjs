// Answers, line by line, what the UPG reference makes of a document: a JSON string in, a JSON object out.
import readline from "node:readline";
import { checkHeaderSeal, parseUpg, serializeCanonical, validateUPGDocument } from "@unified-product-graph/core";

const isObject = (value) => value !== null && typeof value === "object";
const isName = (value) => value === null || value === undefined || typeof value === "string";
const areSortable = (things, ...keys) =>
  Array.isArray(things) && things.every((thing) => isObject(thing) && keys.every((key) => isName(thing[key])));
const hasPlainTags = (node) => !Array.isArray(node.tags) || node.tags.every((tag) => typeof tag === "string");

// Sorting by what is not text depends on the engine's own sort, so that the order is nobody's rule.
function isOrderDefined(graph) {
  const nodes = graph.nodes ?? [];
  const edges = graph.edges ?? [];
  return areSortable(nodes, "type", "slug", "title", "id") && nodes.every(hasPlainTags) && areSortable(edges, "source", "target", "type", "id");
}

// What stands for the whole must be an object; where it is not, a node without an id may stand in for it by accident.
function isDefined(document) {
  const isPortfolio = document.type === "portfolio";
  if (!isObject(isPortfolio ? document.organization : document.product)) return false;
  if (!isPortfolio) return isOrderDefined(document);
  const graphs = [...document.products, document.registry ?? {}, { nodes: document.signals ?? [] }];
  const lists = [document.product_areas, document.portfolios, document.products];
  return graphs.every(isOrderDefined) && lists.every((list) => areSortable(list, "id")) && areSortable(document.cross_edges, "source", "target", "type", "id");
}

function attempt(task) {
  try {
    return task();
  } catch {
    return null;
  }
}

// A count by a name that every object seems to have, such as `constructor`, is compared with what is no count.
function sealOf(raw) {
  const counted = Object.keys(raw.$upg?.counts ?? {});
  return counted.some((name) => name in Object.prototype) ? null : checkHeaderSeal(raw);
}

function answer(text) {
  const document = attempt(() => parseUpg(text));
  if (document === null) return { parsed: false };
  return {
    parsed: true,
    validity: attempt(() => validateUPGDocument(document)),
    canonical: isDefined(document) ? attempt(() => serializeCanonical(document)) : null,
    seal: isDefined(document) ? attempt(() => sealOf(JSON.parse(text))) : null,
  };
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(answer(JSON.parse(line)))}\n`);
}
