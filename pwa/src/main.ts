import { mount } from "svelte";

import App from "./App.svelte";
import { offerMemory } from "./outbox/storage";
import { router } from "./routes";
import "virtual:theme.css";
import "./ui/base.css";
import { arrival } from "./walk/arrival.svelte";
import { homeScreen } from "./walk/home_screen.svelte";
import { isUpdateWaiting, registerWorker, takeUpdate } from "./worker_bridge";

async function start(): Promise<void> {
  offerMemory(async () => (await import("./outbox/memory_storage")).useMemory());
  const kept = arrival.takeFragment();
  addEventListener("hashchange", () => void arrival.takeFragment());
  if (import.meta.env.PROD && (await updatedAtStart())) {
    await kept;
    return location.reload();
  }
  homeScreen.listen();
  router.start();
  const target = document.getElementById("app");
  if (target) mount(App, { target });
  if (import.meta.env.PROD) await registerWorker();
}

/** Before anything is on screen, and not when a draft has to come back or something is being sent. */
async function updatedAtStart(): Promise<boolean> {
  try {
    if (!(await isUpdateWaiting())) return false;
    const { isSafeToUpdate } = await import("./walk/update_safety");
    return (await isSafeToUpdate()) && (await takeUpdate(1_000));
  } catch {
    return false;
  }
}

void start();
