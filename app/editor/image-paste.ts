import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'

/** An image pasted or dropped goes through the same dialog as a chosen one: upload, alternative text. */
export const ImagePaste = Extension.create<{ onImage: (file: File) => void }>({
  name: 'imagePaste',
  addOptions: () => ({ onImage: () => undefined }),
  addProseMirrorPlugins() {
    const { onImage } = this.options
    const take = (files: FileList | undefined | null): boolean => {
      const image = [...(files ?? [])].find((file) => file.type.startsWith('image/'))
      if (image) onImage(image)
      return image !== undefined
    }
    return [
      new Plugin({
        key: new PluginKey('imagePaste'),
        props: {
          // why: text copied from an office suite carries a picture of itself; the words are wanted then.
          handlePaste: (_view, event) => !event.clipboardData?.types.includes('text/html') && take(event.clipboardData?.files),
          handleDrop: (_view, event, _slice, moved) => !moved && take(event.dataTransfer?.files),
        },
      }),
    ]
  },
})
