package app.tomo;

import app.tomo.config.Given;
import app.tomo.config.Origin;
import app.tomo.config.Profiles;
import app.tomo.config.Setting;
import app.tomo.config.Settings;
import app.tomo.config.SettingsReader;
import app.tomo.config.Surroundings;
import app.tomo.model.Scope;
import app.tomo.service.RunningDaemons;
import app.tomo.service.UnitSearch;

import java.util.List;
import java.util.Set;

/// Looks where another one looks, and passes over what another profile of the person looks after already: with a second
/// profile, the first one does not become ambiguous. Blocks.
///
/// @param profile whose search it is
record UnclaimedUnits(Finder finder, Surroundings surroundings, String profile) implements Finder {
    private record Claim(Scope scope, String unit) {}

    @Override
    public UnitSearch.Found units(Set<Scope> managers) {
        UnitSearch.Found found = finder.units(managers);
        List<Claim> claims = claims();
        return new UnitSearch.Found(
                found.units().stream()
                        .filter(each -> !claims.contains(new Claim(each.scope(), each.unit())))
                        .toList(),
                found.whole());
    }

    @Override
    public List<RunningDaemons.Running> running() {
        List<Claim> claims = claims();
        return finder.running().stream().filter(each -> !isClaimed(each, claims)).toList();
    }

    private static boolean isClaimed(RunningDaemons.Running daemon, List<Claim> claims) {
        Scope manager = daemon.owner().manager();
        boolean mine = manager == Scope.SYSTEM || daemon.owner().ours();
        return manager != null
                && mine
                && claims.contains(new Claim(manager, daemon.owner().unit()));
    }

    @Override
    public Scope managerOf(String unit) {
        return finder.managerOf(unit);
    }

    /// What was found or said there; one that was never settled claims nothing.
    private List<Claim> claims() {
        return Profiles.of(surroundings).stream()
                .filter(name -> !name.equals(profile))
                .map(
                        name ->
                                SettingsReader.read(
                                        surroundings, Given.NOTHING.or(Setting.PROFILE, name)))
                .filter(UnclaimedUnits::isSettled)
                .map(each -> new Claim(each.target().scope(), each.target().unit()))
                .toList();
    }

    private static boolean isSettled(Settings settings) {
        Origin origin = settings.of(Setting.UNIT).origin();
        return origin == Origin.FILE || origin == Origin.REMEMBERED;
    }
}
