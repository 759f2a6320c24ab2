import { mount } from "svelte";

import App from "./App.svelte";
import { router } from "./routes";
import "virtual:theme.css";
import "./ui/base.css";
import { registerWorker } from "./worker_bridge";

router.start();

const target = document.getElementById("app");
if (target) mount(App, { target });

if (import.meta.env.PROD) void registerWorker();
