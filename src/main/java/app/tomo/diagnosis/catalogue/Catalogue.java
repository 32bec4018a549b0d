package app.tomo.diagnosis.catalogue;

import java.util.List;
import java.util.stream.Stream;

/// Every failure that can be found, in the order in which they come before one another where the evidence says the same of them.
final class Catalogue {
    static final List<Failure> FAILURES =
            Stream.of(StartFailures.ALL, MachineFailures.ALL, RunFailures.ALL)
                    .flatMap(List::stream)
                    .toList();

    private Catalogue() {}
}
