package app.tomo.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// One bundle of sentences with holes. Argument 0 of every sentence is the daemon's name; the caller's follow from 1.
/// A key that is not there is a defect and throws.
final class Phrases {
    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final ResourceBundle bundle;
    private final String daemon;

    Phrases(ResourceBundle bundle, String daemon) {
        this.bundle = bundle;
        this.daemon = daemon;
    }

    static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle("app.tomo.words." + name, LANGUAGE);
    }

    /// The sentence with its holes filled. Numbers for a `choice` are passed as numbers, all else as text.
    String of(String key, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = daemon;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new MessageFormat(bundle.getString(key), LANGUAGE).format(all);
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
