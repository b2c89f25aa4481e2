/** Where a visitor's choice of colour scheme is kept in the browser: `light` or `dark`. */
const THEME_STORAGE_KEY = 'theme';

/**
 * The one inline script of a document. It applies the stored choice before the
 * first paint; the Content-Security-Policy allows it by the hash of this string.
 * Where storage is off it throws, and there is no choice.
 */
export const themeScript = `try{var t=localStorage.getItem("${THEME_STORAGE_KEY}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}`;
