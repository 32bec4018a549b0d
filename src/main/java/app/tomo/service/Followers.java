package app.tomo.service;

import app.tomo.model.ServiceReading;
import app.tomo.runtime.Subscription;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Who wants to be told of a manager's readings. For any thread; readings are told in the order of the calls.
final class Followers {
    private final List<ReadingTeller> tellers = new CopyOnWriteArrayList<>();

    /// @param now what it is told at once
    Subscription add(Consumer<ServiceReading> listener, ServiceReading now) {
        ReadingTeller teller = new ReadingTeller(listener);
        tellers.add(teller);
        teller.tell(_ -> now);
        return () -> {
            tellers.remove(teller);
            teller.close();
        };
    }

    void tell(ServiceReading reading) {
        tellers.forEach(teller -> teller.tell(_ -> reading));
    }
}
