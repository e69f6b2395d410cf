/** Stylesheets are the bundler's: it takes them out of the code into the page's own. */
declare module "*.css";
