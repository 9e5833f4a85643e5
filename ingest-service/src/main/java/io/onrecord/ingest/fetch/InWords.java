package io.onrecord.ingest.fetch;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.TruncatedChunkException;

/** What went wrong, for somebody who runs a feed and no debugger. */
final class InWords {
    private InWords() {}

    static String of(Exception failure, Target target) {
        return switch (failure) {
            case UnknownHostException _ -> "there is no host " + target.host();
            case ConnectException _ -> target.host() + " does not take connections on port " + target.port();
            case NoRouteToHostException _ -> "there is no way to " + target.host();
            case SocketTimeoutException _ -> target.host() + " was silent for too long";
            case SSLException _ -> "no safe connection to " + target.host() + ": " + said(failure);
            case MessageConstraintException _ -> "the headers of the answer are too long or too many";
            case NoHttpResponseException _ -> target.host() + " closed the connection without an answer";
            case ConnectionClosedException _ -> target.host() + " closed the connection in the middle of the answer";
            case TruncatedChunkException _ -> target.host() + " closed the connection in the middle of the answer";
            case MalformedChunkCodingException _ -> "the answer is not HTTP: " + said(failure);
            default ->
                failure.getCause() instanceof ProtocolException || failure instanceof RuntimeException
                        ? "the answer is not HTTP: " + said(failure)
                        : "the connection to " + target.host() + " broke: " + said(failure);
        };
    }

    static String of(int status) {
        return switch (status) {
            case 401, 403 -> "the server wants no such readers: it answered " + status;
            case 404 -> "there is nothing at the address: the server answered 404";
            case 410 -> "it is gone for good: the server answered 410";
            case 429 -> "the server is asked too often: it answered 429";
            case 503 -> "the server is busy or being worked on: it answered 503";
            default -> (status >= 500 ? "the server has failed: it answered " : "the server answered ") + status;
        };
    }

    private static String said(Exception failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        String message = String.valueOf(cause.getMessage()).replaceAll("[\\s\\p{Cntrl}]+", " ");
        String kind = cause.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
        return Target.shortened(cause.getMessage() == null ? kind : message);
    }
}
