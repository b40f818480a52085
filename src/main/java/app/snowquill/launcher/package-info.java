/**
 * Where the program begins: {@link app.snowquill.launcher.Main} opens the window or runs a command line;
 * {@link app.snowquill.launcher.StudioAssembly} makes every object by its constructor, in one place, and ends them in the
 * right order; {@link app.snowquill.launcher.WindowAssembly} puts the window's rooms together. Nothing is decided here
 * that another room could decide.
 */
package app.snowquill.launcher;
