import type { MantineColorsTuple } from '@mantine/core'

/** Ten shades per hue, as Mantine wants them; shade 7 is the light-scheme colour, shade 3 the dark-scheme one. */
export const palettes = {
  sea: ['#E2F0F3', '#C6E2E9', '#98CFDC', '#5CC3DB', '#2FA3BE', '#17859F', '#0F6F88', '#0B5C73', '#084A5D', '#063846'],
  ochre: ['#FBEFD9', '#F8E2BD', '#F5CF91', '#F0B45B', '#DE9836', '#C27C1E', '#AC6912', '#9A5A0B', '#7B4708', '#5D3505'],
  laurel: ['#E4F2E6', '#CBE6D0', '#A6D5AF', '#7CC58B', '#57A868', '#43904F', '#387D46', '#2F6B3C', '#255630', '#1B4124'],
  brick: ['#FBE9E5', '#F8D3CB', '#F5B2A6', '#F08C7A', '#DB6A57', '#C24F3D', '#B24433', '#A33A2A', '#822D20', '#622117'],
  gray: ['#FBF8F3', '#F4EFE6', '#E4DCCF', '#D6CDBE', '#BDB3A3', '#9C9385', '#837B6E', '#5F5950', '#403C36', '#26231F'],
  dark: ['#E9EEF0', '#CBD3D7', '#A9B5BC', '#8A979F', '#4A555C', '#323B41', '#1C2226', '#14181B', '#0F1315', '#0A0D0F'],
} as const satisfies Record<string, MantineColorsTuple>
