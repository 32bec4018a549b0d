package app.tomo.config;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A config as it was read: its text with `\n` at the end of each line, and what is needed to write it back as it was.
/// Immutable.
///
/// @param file as the person named it, absolute; it may be a link
/// @param form charset, mark and line ends
/// @param fingerprint of the file's bytes; [#NOT_THERE] where there is no file
public record ConfigText(Path file, String text, TextForm form, String fingerprint) {
    /// The fingerprint of no file.
    public static final String NOT_THERE = "";

    /// A file that is yet to be made.
    public static ConfigText fresh(Path file) {
        return new ConfigText(file.toAbsolutePath(), "", TextForm.PLAIN, NOT_THERE);
    }

    /// Whether there is no file yet.
    public boolean isNew() {
        return fingerprint.equals(NOT_THERE);
    }

    /// The same text for a file that was removed meanwhile: saving it makes the file again.
    public ConfigText anew() {
        return new ConfigText(file, text, form, NOT_THERE);
    }

    /// The same for a text that began with another version of the file: saving it finds the file changed.
    public ConfigText begunWith(String earlier) {
        return new ConfigText(file, text, form, earlier);
    }

    /// What new lines end in.
    public LineEnd lineEnd() {
        return form.usual();
    }

    /// Whether lines end in different ways. Each line that is not changed keeps its own.
    public boolean hasMixedLineEnds() {
        return form.isMixed();
    }

    /// Whether the file begins with a byte order mark.
    public boolean hasMark() {
        return form.mark();
    }

    public Charset charset() {
        return form.charset();
    }

    static ConfigText of(Path file, byte[] bytes) throws CharacterCodingException {
        return of(file, bytes, TextForm.read(bytes));
    }

    static ConfigText of(Path file, byte[] bytes, Charset charset) throws CharacterCodingException {
        return of(file, bytes, TextForm.read(bytes, charset));
    }

    private static ConfigText of(Path file, byte[] bytes, TextForm.Read read) {
        return new ConfigText(file.toAbsolutePath(), read.text(), read.form(), fingerprint(bytes));
    }

    /// What the file holds when that text is saved.
    byte[] bytes(String changed) throws CharacterCodingException {
        return form.bytes(text, changed);
    }

    static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
