interface Picture {
  bytes: ArrayBuffer;
  mediaType: string;
}

/** An address for bytes in memory, given back when they change or the component goes. */
export function pictureUrl(picture: () => Picture | null): { readonly current: string | null } {
  let current = $state<string | null>(null);
  $effect(() => {
    const shown = picture();
    if (!shown) return;
    const url = URL.createObjectURL(new Blob([shown.bytes], { type: shown.mediaType }));
    current = url;
    return () => {
      current = null;
      URL.revokeObjectURL(url);
    };
  });
  return {
    get current() {
      return current;
    },
  };
}
