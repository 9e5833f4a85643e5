// Holds Kubernetes objects against the schemas of their kinds, as strictly as an API server with fieldValidation=Strict.
// In: a JSON list of objects. Out: a JSON list with, for each, the list of what is wrong with it.
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";

const MODELS = {
  "external-secrets.io": "@kubernetes-models/external-secrets",
  "kafka.strimzi.io": "@kubernetes-models/strimzi-kafka-operator",
  "keda.sh": "@kubernetes-models/keda",
  "monitoring.coreos.com": "@kubernetes-models/prometheus-operator",
  "postgresql.cnpg.io": "@kubernetes-models/cloudnative-pg",
};

await requireInstalled();
const objects = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(await Promise.all(objects.map(complaints))));

async function requireInstalled() {
  for (const [name, version] of Object.entries((await json("package.json")).dependencies)) {
    const installed = await json(`node_modules/${name}/package.json`).catch(() => ({ version: "none" }));
    if (installed.version !== version) {
      console.error(`of ${name} ${installed.version} is installed, not ${version}`);
      process.exit(3);
    }
  }
}

async function json(file) {
  return JSON.parse(await readFile(new URL(file, import.meta.url)));
}

async function complaints(object) {
  const kind = await kindOf(object);
  if (kind === undefined) {
    return [`${object.apiVersion} knows no kind ${object.kind}`];
  }
  const seen = [];
  let wrong = [];
  try {
    kind.prototype.validate.call(watched(object, "", seen));
  } catch (failure) {
    if (!failure.errors) {
      throw failure;
    }
    wrong = failure.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
  }
  return [...wrong, ...seen.flatMap(unknown)];
}

async function kindOf({ apiVersion = "", kind = "" }) {
  const group = apiVersion.includes("/") ? apiVersion.split("/")[0] : "";
  const module = `${MODELS[group] ?? "kubernetes-models"}/${apiVersion}/${kind}`;
  const found = await import(module).catch(() => ({}));
  // Parts of kinds are modules too, and say neither.
  return found[kind]?.kind === kind && found[kind]?.apiVersion === apiVersion ? found[kind] : undefined;
}

// The schemas come as compiled functions, and say nothing of fields that they do not know. But they ask an object for each
// field that they do know, so what is there and was not asked for is unknown. An object that was asked for nothing is
// free-form (x-kubernetes-preserve-unknown-fields).
function watched(value, path, seen) {
  if (value === null || typeof value !== "object") {
    return value;
  }
  const asked = new Set();
  seen.push({ value, path, asked });
  return new Proxy(value, {
    get(target, name) {
      asked.add(name);
      return watched(target[name], `${path}/${String(name)}`, seen);
    },
  });
}

function unknown({ value, path, asked }) {
  if (Array.isArray(value) || asked.size === 0) {
    return [];
  }
  return Object.keys(value)
    .filter((name) => !asked.has(name))
    .map((name) => `${path}/${name} is no field that the schema knows`);
}
