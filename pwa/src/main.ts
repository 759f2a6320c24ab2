import { mount } from "svelte";

import App from "./App.svelte";
import { router } from "./routes";
import "virtual:theme.css";
import "./ui/base.css";
import { arrival } from "./walk/arrival.svelte";
import { registerWorker, takeUpdate } from "./worker_bridge";

async function start(): Promise<void> {
  const kept = arrival.takeFragment();
  addEventListener("hashchange", () => void arrival.takeFragment());
  if (import.meta.env.PROD && (await takeUpdate())) {
    await kept;
    return location.reload();
  }
  router.start();
  const target = document.getElementById("app");
  if (target) mount(App, { target });
  if (import.meta.env.PROD) await registerWorker();
}

void start();
