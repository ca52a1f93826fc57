"use strict";

const element = (name, className, ...children) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
};

const resolve = (description, node) =>
  node && node.$ref
    ? node.$ref.split("/").slice(1).reduce((at, key) => at[key], description)
    : node;

// A schema as a sample that reads like the JSON it stands for.
const sample = (description, schema, depth = 0) => {
  const known = resolve(description, schema) || {};
  if (depth > 6) return "…";
  if ("const" in known) return known.const;
  if (known.anyOf) return sample(description, known.anyOf[0], depth);
  if (known.allOf) {
    const parts = known.allOf.map((part) => sample(description, part, depth + 1));
    return parts.every((part) => part && typeof part === "object")
      ? Object.assign({}, ...parts)
      : parts[parts.length - 1];
  }
  if (known.properties) {
    const required = known.required || [];
    return Object.fromEntries(
      Object.entries(known.properties).map(([name, value]) => [
        required.includes(name) ? name : name + "?",
        sample(description, value, depth + 1),
      ]));
  }
  if (known.enum) return known.enum.join(" | ");
  if (known.type === "array") return [sample(description, known.items, depth + 1)];
  const type = Array.isArray(known.type) ? known.type.join(" | ") : known.type || "any";
  return known.description ? `${type}: ${known.description}` : type;
};

const content = (description, holder) =>
  Object.entries(holder.content || {}).map(([type, media]) => {
    const shown = sample(description, media.schema);
    const text = typeof shown === "string" ? shown : JSON.stringify(shown, null, 2);
    return element("div", "", element("span", "note", type), element("pre", "", text));
  });

const response = (description, [status, held]) => {
  const known = resolve(description, held);
  const headers = Object.entries(known.headers || {}).map(([name, header]) =>
    element("p", "note", element("code", "", name), ` ${header.description || ""}`));
  return element("div", "",
    element("h4", "", `${status} — ${known.description}`), ...headers, ...content(description, known));
};

const operation = (description, path, verb, held) => {
  const body = element("div", "");
  if (held.description) body.append(element("p", "", held.description));
  if (held.parameters) {
    body.append(element("h4", "", "Parameters"));
    held.parameters.map((parameter) => resolve(description, parameter)).forEach((parameter) =>
      body.append(element("p", "", element("code", "", parameter.name),
        ` in ${parameter.in}${parameter.required ? "" : ", optional"} ${parameter.description || ""}`)));
  }
  if (held.requestBody) {
    body.append(element("h4", "", "Body"), ...content(description, held.requestBody));
  }
  Object.entries(held.responses).forEach((entry) => body.append(response(description, entry)));
  const lock = held.security && held.security.length ? "login needed" : "";
  const details = element("details", "",
    element("summary", "",
      element("span", "verb " + verb, verb.toUpperCase()), element("code", "", path),
      element("span", "summary", held.summary), element("span", "lock", lock)),
    body);
  details.dataset.words = `${verb} ${path} ${held.summary} ${held.description || ""}`.toLowerCase();
  return details;
};

const group = (description, tag) => {
  const section = element("section", "",
    element("h2", "", tag.name, element("small", "", tag.description || "")));
  for (const [path, verbs] of Object.entries(description.paths)) {
    for (const [verb, held] of Object.entries(verbs)) {
      if (held.tags.includes(tag.name)) section.append(operation(description, path, verb, held));
    }
  }
  return section;
};

const filter = (words) => {
  for (const section of document.querySelectorAll("section")) {
    let shown = 0;
    for (const details of section.querySelectorAll("details")) {
      details.hidden = !details.dataset.words.includes(words);
      shown += details.hidden ? 0 : 1;
    }
    section.hidden = shown === 0;
  }
};

const show = (description) => {
  document.getElementById("title").textContent = `${description.info.title}: API description`;
  document.getElementById("about").textContent = description.info.description;
  document.getElementById("operations").replaceChildren(
    ...description.tags.map((tag) => group(description, tag)));
  document.getElementById("filter").addEventListener("input", (event) =>
    filter(event.target.value.trim().toLowerCase()));
};

fetch("/openapi.json")
  .then((answer) => answer.json())
  .then(show)
  .catch((failure) => {
    document.getElementById("operations").textContent = `The description did not load: ${failure}`;
  });
