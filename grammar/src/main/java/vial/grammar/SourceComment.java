package vial.grammar;

/**
 * A comment, as {@code Code.string_to_quoted_with_comments} tells it.
 *
 * @param text with its leading {@code #}
 * @param newlinesBefore the line ends between it and the token or comment before it
 * @param newlinesAfter the line ends between it and the token or comment after it
 */
public record SourceComment(int line, int column, int newlinesBefore, int newlinesAfter, String text) {}
