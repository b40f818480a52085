/**
 * What a person can set, typed and layered: default, then config file, environment, project, command line; the last
 * that says something readable wins. {@link app.snowquill.settings.SettingKey} lists everything there is to set, {@link
 * app.snowquill.settings.SettingsLayers} resolves and tells where each value comes from, {@link
 * app.snowquill.settings.Settings} is the result.
 *
 * <p>How each step is written is said in the same layers under keys of its own, {@link app.snowquill.settings.StepRoutes}, and how each agent
 * writes under others, {@link app.snowquill.settings.AgentRoutes}.
 *
 * <p>{@link app.snowquill.settings.ConfigFolder} says where the files lie: {@link app.snowquill.settings.SettingsFile}
 * for what was chosen, {@link app.snowquill.settings.StateFile} for what is merely remembered ({@link
 * app.snowquill.settings.RecentBooks}, {@link app.snowquill.settings.RememberedLayout}, {@link
 * app.snowquill.settings.KnownModels}, {@link app.snowquill.settings.MeasuredSpeeds}). A file that can't be read is
 * kept aside, never overwritten, and never stops the program. Nothing here starts threads; what touches files waits.
 */
package app.snowquill.settings;
