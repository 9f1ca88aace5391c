export interface GalleryPrint {
  name: string;
  template: string;
  identity: string;
  source: string;
}

export function galleryPrints(root: string): Promise<GalleryPrint[]>;
export function galleryPage(root: string): Promise<string>;
export function innerPageOf(pages: number): number;
