import type { Fix } from "../outbox/records";

export type PositionState = "off" | "searching" | "known" | "denied" | "unavailable";

const refreshMs = 15_000;

/** Watches where the phone is while a walker needs it; between walks and while asleep it is off. */
class PositionWatch {
  state = $state<PositionState>("off");
  fix = $state.raw<Fix | null>(null);
  private watch: number | null = null;
  private refresh: ReturnType<typeof setInterval> | undefined;

  start(): void {
    if (this.watch !== null) return;
    if (!("geolocation" in navigator)) {
      this.state = "unavailable";
      return;
    }
    if (this.state !== "known") this.state = "searching";
    this.watch = navigator.geolocation.watchPosition(
      (position) => this.arrived(position),
      (error) => this.failed(error),
      { enableHighAccuracy: true, maximumAge: 10_000, timeout: 30_000 },
    );
    this.refresh = setInterval(() => this.ask(), refreshMs);
  }

  stop(): void {
    if (this.watch !== null) navigator.geolocation.clearWatch(this.watch);
    this.watch = null;
    clearInterval(this.refresh);
    if (this.state === "searching") this.state = "off";
  }

  /** A phone that lies still reports nothing new, and then a good position would seem an old one. */
  private ask(): void {
    navigator.geolocation.getCurrentPosition(
      (position) => this.arrived(position),
      () => undefined,
      { enableHighAccuracy: true, maximumAge: 0, timeout: refreshMs },
    );
  }

  private arrived({ coords, timestamp }: GeolocationPosition): void {
    // Some phones answer 0,0 when they do not know.
    if (coords.latitude === 0 && coords.longitude === 0) return;
    this.fix = {
      lon: coords.longitude,
      lat: coords.latitude,
      accuracyM: Number.isFinite(coords.accuracy) ? Math.round(coords.accuracy * 10) / 10 : null,
      // Safari once counted from 2001; a moment that cannot be is the present one.
      fixedAt: new Date(Math.abs(Date.now() - timestamp) < 864e5 ? timestamp : Date.now()).toISOString(),
    };
    this.state = "known";
  }

  private failed(error: GeolocationPositionError): void {
    if (error.code === error.PERMISSION_DENIED) this.state = "denied";
    else if (this.fix === null) this.state = "unavailable";
  }
}

export const position = new PositionWatch();
