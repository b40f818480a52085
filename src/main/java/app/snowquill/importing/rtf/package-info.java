/**
 * Rich Text Format, read into letters that are italic or bold or not: {@link app.snowquill.importing.rtf.RtfReader} is the door, a
 * {@link app.snowquill.importing.rtf.StyledText} comes out. Follows the Rich Text Format Specification 1.9.1 as far as a novel's text goes:
 * groups and what they inherit, code pages of fonts, letters by their number, footnotes, comments, links. Knows nothing of books; taken for
 * hostile like every foreign file: groups are counted, nothing is called that calls itself.
 */
package app.snowquill.importing.rtf;
