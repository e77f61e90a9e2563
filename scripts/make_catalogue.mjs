// Write the facts of the UPG catalogue as JSON: node scripts/make_catalogue.mjs > FILE
// Names, endpoints, types, allowed values, phases, scales and key orders, as the published package states them; no prose.
import * as upg from "@unified-product-graph/core";

const mapped = (object, change) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
const grouped = (rows) => rows.reduce((all, [key, value]) => ({ ...all, [key]: [...(all[key] ?? []), value] }), {});

// A plain type is its name; text with allowed values is the list of them; the rest is an object.
// Every assessment has the same parts (a value and a label are required), so that only its scale is named.
function property(definition) {
  const { type, enum: allowed, scale_id: scale, required, properties } = definition;
  if (type === "string" && allowed) return allowed;
  if (type === "assessment") return { type, ...(scale && { scale }) };
  const more = {
    ...(allowed && { allowed }),
    ...(required && { required }),
    ...(properties && { properties: mapped(properties, property) }),
  };
  return Object.keys(more).length ? { type, ...more } : type;
}

// What a framework divides by may not be zero: names that stand alone after a stroke.
function divisors(framework) {
  const formulas = (framework.data?.computed_properties ?? []).map((one) => one?.expression ?? "");
  const lone = /\/\s*(?:\(\s*([A-Za-z_][A-Za-z0-9_]*)\s*\)|([A-Za-z_][A-Za-z0-9_]*))/g;
  return [...new Set(formulas.flatMap((text) => [...text.matchAll(lone)].map((found) => found[1] ?? found[2])))];
}

function score({ property: name, type, enum_values: allowed, scale_id: scale }) {
  return { name, type, ...(allowed && { allowed }), ...(scale && { scale }) };
}

function framework(definition) {
  const scores = mapped(definition.data?.required_properties ?? {}, (required) => required.map(score));
  return { scores, divisors: divisors(definition) };
}

// Which properties an older catalogue had that have since been lifted out or dropped.
const moved = Object.values(upg.UPG_PROPERTY_MIGRATIONS).flat().flatMap((rule) => {
  if (rule.kind === "lift_property_to_top_level") return [[rule.type, rule.from_property]];
  return rule.kind === "drop_props" ? rule.drop_props.map((name) => [rule.type, name]) : [];
});

const edges = Object.entries(upg.UPG_EDGE_CATALOG);
const catalogue = {
  version: upg.UPG_VERSION,
  format_version: upg.UPG_CANONICAL_FORMAT_VERSION,
  node_keys: upg.NODE_KEY_ORDER,
  edge_keys: upg.EDGE_KEY_ORDER,
  cross_edge_keys: upg.CROSS_EDGE_KEY_ORDER,
  node_fields: upg.UPG_BASE_NODE_FIELDS,
  product_stages: upg.UPG_PRODUCT_STAGES,
  older_stages: upg.UPG_PRODUCT_STAGE_COERCION_MAP,
  types: upg.UPG_TYPES,
  replacements: Object.fromEntries(
    upg.UPG_ENTITY_META.filter((meta) => meta.replacement).map((meta) => [meta.name, meta.replacement]),
  ),
  cross_edges: upg.UPG_CROSS_EDGE_TYPES,
  scales: mapped(upg.UPG_SCALES, (scale) => [scale.min, scale.max]),
  moved_properties: grouped(moved),
  older_statuses: upg.UPG_STATUS_MIGRATIONS,
  edge_properties: Object.fromEntries(
    edges
      .filter(([, edge]) => edge.carries_properties)
      .map(([name, edge]) => [name, edge.property_schema ? mapped(edge.property_schema, property) : null]),
  ),
  frameworks: mapped(upg.UPG_FRAMEWORKS_BY_ID, framework),
  phases: Object.fromEntries(
    upg.UPG_LIFECYCLES.map((lifecycle) => [lifecycle.entity_type, lifecycle.phases.map((phase) => phase.id)]),
  ),
  edges: Object.fromEntries(edges.map(([name, edge]) => [name, [edge.source_type, edge.target_type]])),
  properties: mapped(upg.UPG_PROPERTY_SCHEMA, (schema) => mapped(schema, property)),
};

// One entry a line, so that a new version shows in a diff what it changed.
function lines(section) {
  if (Array.isArray(section) || typeof section !== "object") return JSON.stringify(section);
  const entries = Object.entries(section).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return `{\n${entries.join(",\n")}\n}`;
}
const sections = Object.entries(catalogue).map(([name, section]) => `${JSON.stringify(name)}:${lines(section)}`);
process.stdout.write(`{\n${sections.join(",\n")}\n}\n`);
