/** Ships Noto Sans SC with the app: a bare machine has no Chinese font. Import once, in the app's main. */
import '@fontsource-variable/noto-sans-sc'
