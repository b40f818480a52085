/**
 * What every engine that runs a model needs and none should write twice. {@link app.snowquill.engine.running.ModelKeeper}
 * keeps one process ({@link app.snowquill.engine.running.RunningModel}) going, with the log of its crashes, the last lines
 * of its output and the time limits; {@link app.snowquill.engine.running.AnswerUnderWay} is one answer from the asking to
 * its end; {@link app.snowquill.engine.running.Turns} says who is next to write, {@link app.snowquill.engine.running.KnownSlots} in which of the model's contexts; {@link app.snowquill.engine.running.StatusBoard} shows the state, {@link app.snowquill.engine.running.LoadProgress} how far a model is
 * loaded, and {@link
 * app.snowquill.engine.running.EngineThreads} are the threads. {@link app.snowquill.engine.running.NativeEnvironment} is
 * what a process with llama.cpp in it may find around it. Knows no engine.
 */
package app.snowquill.engine.running;
