package app.tomo.runtime;

import app.tomo.model.Fingerprint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A config with all that it includes, as texts, at one moment. Immutable.
///
/// @param of which content that is
/// @param texts by the path of their files, the main one first; a file that is not there has none
public record ConfigContents(Fingerprint of, Map<String, String> texts) {
    public ConfigContents {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /// The main file's.
    public String main() {
        return texts.getOrDefault(of.config(), "");
    }
}
