import { flushSync } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { Camera } from "../../src/capture/camera.svelte";
import { restful } from "../../src/capture/rest.svelte";
import { position } from "../../src/walk/position.svelte";

const stopTrack = vi.fn();
const clearWatch = vi.fn();
const watchPosition = vi.fn(() => 7);

beforeEach(() => {
  vi.useFakeTimers();
  const track = { stop: stopTrack, addEventListener: () => undefined };
  const stream = { getTracks: () => [track], getVideoTracks: () => [track] };
  vi.stubGlobal("navigator", {
    mediaDevices: { getUserMedia: () => Promise.resolve(stream) },
    geolocation: { watchPosition, clearWatch, getCurrentPosition: () => undefined },
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

const touch = () => dispatchEvent(new Event("click"));

async function aWalkerAtTheCamera() {
  const camera = new Camera();
  const wake = () => {
    position.start();
    void camera.start();
  };
  const rest = restful(wake, () => {
    camera.stop();
    position.stop();
  });
  wake();
  await vi.advanceTimersByTimeAsync(0);
  return { camera, rest };
}

test("after 20 seconds without a touch the camera is off and the satellites are left alone", async () => {
  const { camera, rest } = await aWalkerAtTheCamera();
  expect(camera.state).toBe("on");
  await vi.advanceTimersByTimeAsync(19_000);
  expect(stopTrack).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1_001);
  expect(rest.resting).toBe(true);
  expect(camera).toMatchObject({ state: "off", stream: null });
  expect(stopTrack).toHaveBeenCalledOnce();
  expect(clearWatch).toHaveBeenCalledWith(7);
  rest.stop();
});

test("a touch puts sleep off, and the first touch after it wakes both", async () => {
  const { camera, rest } = await aWalkerAtTheCamera();
  await vi.advanceTimersByTimeAsync(15_000);
  touch();
  await vi.advanceTimersByTimeAsync(15_000);
  expect(rest.resting).toBe(false);
  await vi.advanceTimersByTimeAsync(5_001);
  expect(rest.resting).toBe(true);
  const watches = watchPosition.mock.calls.length;
  touch();
  await vi.advanceTimersByTimeAsync(0);
  flushSync();
  expect(rest.resting).toBe(false);
  expect(camera.state).toBe("on");
  expect(watchPosition).toHaveBeenCalledTimes(watches + 1);
  rest.stop();
  camera.stop();
  position.stop();
});
