package app.tomo.cli.command;

import app.tomo.config.Complaint;
import app.tomo.config.Place;
import app.tomo.words.SettingsWords;

/// What was wrong with the settings, a sentence each. Pure.
public final class Complaints {
    private Complaints() {}

    public static String sentence(Complaint complaint, SettingsWords words) {
        return switch (complaint) {
            case Complaint.BadValue bad ->
                    words.bad(bad.key(), place(bad.place(), words), bad.value(), bad.kept());
            case Complaint.Contradiction both ->
                    words.contradiction(
                            both.rule(), both.said(), both.limit(), place(both.place(), words));
            case Complaint.UnknownKey unknown ->
                    words.unknownKey(unknown.key(), place(unknown.place(), words));
            case Complaint.OtherProfile other ->
                    words.otherProfile(other.value(), other.file().toString());
            case Complaint.AtNextStart later ->
                    words.atNextStart(later.key(), later.value(), place(later.place(), words));
            case Complaint.NotJson broken ->
                    words.notJson(
                            broken.file().toString(),
                            broken.line(),
                            broken.column(),
                            broken.before());
            case Complaint.NoObject other ->
                    words.noObject(other.file().toString(), other.before());
            case Complaint.Unreadable hidden ->
                    words.unreadable(hidden.file().toString(), hidden.why());
        };
    }

    private static String place(Place place, SettingsWords words) {
        return words.place(place.name(), place.line());
    }
}
