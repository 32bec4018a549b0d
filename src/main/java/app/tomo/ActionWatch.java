package app.tomo;

import app.tomo.cli.command.Inbox;
import app.tomo.cli.command.Session;
import app.tomo.model.Limit;
import app.tomo.model.Outcome;
import app.tomo.runtime.LifecycleService.Ticket;
import app.tomo.runtime.LogLine;
import app.tomo.runtime.LogTail;
import app.tomo.runtime.Scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/// Waits for the end of an action, and tells meanwhile what the daemon and its manager log. Blocks.
///
/// @param said hears each line, on the thread that waits
record ActionWatch(Session session, Consumer<String> said) {
    /// How it ended.
    ///
    /// @param since from when on the log is read
    Outcome end(Ticket ticket, Instant since) throws InterruptedException, ExecutionException {
        Duration often = session.current().limits().time(Limit.LOG_FOLLOW);
        LogTail log = session.log().tail(since);
        Inbox<Boolean> inbox = session.inbox();
        var _ = ticket.outcome().whenComplete((_, _) -> inbox.put(false));
        boolean goesOn = true;
        while (goesOn) {
            Scheduler.Scheduled again = session.scheduler().after(often, () -> inbox.put(true));
            goesOn = inbox.take();
            again.cancel();
            log.next().stream()
                    .filter(each -> each.source() != LogLine.Source.TOMO)
                    .map(LogLine::text)
                    .forEach(said);
        }
        return ticket.outcome().get();
    }
}
