package app.tomo.words;

import app.tomo.model.Language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// One bundle of sentences with holes. Argument 0 of every sentence is the daemon's name; the caller's follow from 1.
/// A key that is not there is a defect and throws.
final class Phrases {
    /// A language that lacks a sentence borrows the English one, never that of the machine's own language.
    private static final ResourceBundle.Control ENGLISH_IS_THE_ROOT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final String daemon;
    private final Locale locale;

    Phrases(ResourceBundle bundle, String daemon, Language language) {
        this.bundle = bundle;
        this.daemon = daemon;
        this.locale = language.locale();
    }

    static ResourceBundle bundle(String name, Language language) {
        return ResourceBundle.getBundle(
                "app.tomo.words." + name, language.locale(), ENGLISH_IS_THE_ROOT);
    }

    /// The sentence with its holes filled. Numbers for a `choice` are passed as numbers, all else as text.
    String of(String key, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = daemon;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new MessageFormat(bundle.getString(key), locale).format(all);
    }

    /// `key.named` where there is a name to say and a sentence that says it, else `key`.
    String named(String key, String name, Object... more) {
        Object[] all = new Object[more.length + 1];
        all[0] = name;
        System.arraycopy(more, 0, all, 1, more.length);
        String longer = key + ".named";
        return of(!name.isEmpty() && bundle.containsKey(longer) ? longer : key, all);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    String daemon() {
        return daemon;
    }
}
