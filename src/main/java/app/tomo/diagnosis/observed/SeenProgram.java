package app.tomo.diagnosis.observed;

import app.tomo.model.Truth;

import java.util.Locale;

/// The program that is to be the daemon.
///
/// @param path as it is named where the daemon is started
/// @param place what is at that path
/// @param daemon whether it says itself that it is the daemon; UNKNOWN where it was not asked, or did not answer in time
/// @param says its first words, as evidence; empty where there were none
public record SeenProgram(String path, Place place, Truth daemon, String says) {
    /// What is found at a path.
    public enum Place {
        PROGRAM,
        MISSING,
        FOLDER,
        /// It is there, and may not be run.
        FORBIDDEN,
        /// A script, which cannot be asked who it is.
        SCRIPT;

        /// Its name as evidence.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
