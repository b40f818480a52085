/**
 * Books on the shelf: {@link app.snowquill.ui.library.LibraryScreen} where no book is open, and {@link
 * app.snowquill.ui.library.NewBookDialog} that asks what a new one is. Files are made and opened by whoever listens, through
 * {@link app.snowquill.ui.library.LibraryActions} and {@link app.snowquill.ui.library.BookMaker}.
 */
package app.snowquill.ui.library;
