package io.onrecord.query.sql;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Asks once more when the database that was asked has gone: it was restarted, or its place was taken by another. Nothing here
 * changes the record, so every question may be asked twice; each time it is a transaction of its own, which sees one moment.
 */
@Interceptor
@Transactional
@Priority(AskAgain.AROUND_TRANSACTIONS)
class AskAgain {
    /** Before that of transactions themselves ({@code PLATFORM_BEFORE + 200}). */
    static final int AROUND_TRANSACTIONS = Interceptor.Priority.PLATFORM_BEFORE + 100;

    private static final Logger LOG = Logger.getLogger(AskAgain.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long FIRST_PAUSE = 20;
    private static final long LONGEST_PAUSE = 500;

    private final AgroalDataSource source;
    private final TransactionManager transactions;

    AskAgain(AgroalDataSource source, TransactionManager transactions) {
        this.source = source;
        this.transactions = transactions;
    }

    @AroundInvoke
    Object ask(InvocationContext question) throws Exception {
        if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return question.proceed();
        }
        long begin = System.nanoTime();
        for (long pause = FIRST_PAUSE; ; pause = Math.min(LONGEST_PAUSE, 2 * pause)) {
            try {
                return question.proceed();
            } catch (Exception failure) {
                if (!Away.mayAnswerElsewhere(failure) || System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw failure;
                }
                LOG.debugf("asked again: %s", failure.getMessage());
            }
            // The other connections have lost the same database.
            source.flush(FlushMode.INVALID);
            Thread.sleep(pause);
        }
    }
}
