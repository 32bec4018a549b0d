package app.tomo;

import app.tomo.model.Candidate;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Invocation;
import app.tomo.model.LoadState;
import app.tomo.model.Owner;
import app.tomo.model.Scope;
import app.tomo.model.Truth;
import app.tomo.service.RunningDaemons.Running;
import app.tomo.service.UnitSearch;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A machine with the units and daemons that a test puts there.
final class FakeFinder implements Finder {
    final List<Candidate> units = new ArrayList<>();
    final List<Running> running = new ArrayList<>();
    boolean whole = true;
    int searches;

    /// What happens during a search.
    Runnable meanwhile = () -> {};

    static Invocation at(int port) {
        return new Invocation("/usr/bin/kanata", null, DaemonAddress.loopback(port), List.of());
    }

    FakeFinder unit(Scope scope, String name, int port, boolean up) {
        units.add(new Candidate(scope, name, at(port), LoadState.LOADED, up));
        return this;
    }

    FakeFinder daemon(int port) {
        return daemon(port, "", null);
    }

    FakeFinder daemon(int port, String unit, @Nullable Scope manager) {
        long pid = 100L + running.size();
        Owner owner = new Owner(pid, "me", true, "kanata", unit, manager, Truth.YES);
        running.add(new Running(owner, at(port)));
        return this;
    }

    @Override
    public UnitSearch.Found units(Set<Scope> managers) {
        searches++;
        meanwhile.run();
        return new UnitSearch.Found(
                units.stream().filter(each -> managers.contains(each.scope())).toList(), whole);
    }

    @Override
    public List<Running> running() {
        return List.copyOf(running);
    }

    @Override
    public Scope managerOf(String unit) {
        return Scope.SYSTEM;
    }
}
