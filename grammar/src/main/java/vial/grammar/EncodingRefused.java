package vial.grammar;

/** Thrown by an encoder of {@link ParseOptions} that does not take a literal or an atom; the reason becomes the error's text. */
public final class EncodingRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EncodingRefused(String reason) {
        super(reason, null, false, false);
    }
}
