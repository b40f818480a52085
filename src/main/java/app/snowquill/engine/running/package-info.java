/**
 * What every engine that runs a model needs and none should write twice: its threads, the board its state is shown on, the
 * log of its crashes, the last lines of a process's error output, and its time limits. Knows no engine.
 */
package app.snowquill.engine.running;
