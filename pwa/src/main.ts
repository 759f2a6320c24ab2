import { mount } from "svelte";

import App from "./App.svelte";
import { offerMemory } from "./outbox/storage";
import { router } from "./routes";
import "virtual:theme.css";
import "./ui/base.css";
import { arrival } from "./walk/arrival.svelte";
import { homeScreen } from "./walk/home_screen.svelte";
import { registerWorker, takeUpdate } from "./worker_bridge";

async function start(): Promise<void> {
  offerMemory(async () => (await import("./outbox/memory_storage")).useMemory());
  const kept = arrival.takeFragment();
  addEventListener("hashchange", () => void arrival.takeFragment());
  if (import.meta.env.PROD && (await takeUpdate())) {
    await kept;
    return location.reload();
  }
  homeScreen.listen();
  router.start();
  const target = document.getElementById("app");
  if (target) mount(App, { target });
  if (import.meta.env.PROD) await registerWorker();
}

void start();
