/** Of Relais, as a sealed value names it: that of package.json, which a test holds it to. */
export const VERSION = "2.6.0";
