package app.tomo.cli.entry;

import app.tomo.config.Complaint;
import app.tomo.words.SettingsWords;

/// What was wrong with the settings, a sentence each. Pure.
public final class Complaints {
    private Complaints() {}

    public static String sentence(Complaint complaint, SettingsWords words) {
        return switch (complaint) {
            case Complaint.BadValue bad ->
                    words.bad(bad.setting().key(), bad.place(), bad.value(), bad.kept());
            case Complaint.UnknownKey unknown ->
                    words.unknownKey(unknown.key(), unknown.file().toString());
            case Complaint.OtherProfile other ->
                    words.otherProfile(other.value(), other.file().toString());
            case Complaint.NotJson broken ->
                    words.notJson(broken.file().toString(), broken.line(), broken.column());
            case Complaint.Unreadable hidden ->
                    words.unreadable(hidden.file().toString(), hidden.why());
        };
    }
}
