package io.onrecord.query.filter;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.query.problem.Problems;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A misspelt filter must not quietly answer a wider question than was asked. */
final class RefuseUnknownParameters {
    private final Map<Method, SortedSet<String>> allowed = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ResourceInfo resource, ContainerRequestContext request) {
        UriInfo address = request.getUriInfo();
        SortedSet<String> names = allowed.computeIfAbsent(resource.getResourceMethod(), RefuseUnknownParameters::names);
        address.getQueryParameters().forEach((name, values) -> check(names, name, values));
        address.getPathParameters().forEach((name, values) -> readable(name, values.getFirst()));
    }

    private static void check(SortedSet<String> names, String name, List<String> values) {
        if (!names.contains(name)) {
            throw new ProblemException(
                    400,
                    "unknown-parameter",
                    "Unknown parameter",
                    "there is no parameter '" + name + "' here; "
                            + (names.isEmpty() ? "this address takes none" : "allowed: " + String.join(", ", names)));
        }
        if (values.size() > 1) {
            throw Problems.invalid(name, "is given " + values.size() + " times; give it once");
        }
        readable(name, values.getFirst());
    }

    /** Postgres knows no text with the character U+0000. */
    private static void readable(String name, String value) {
        if (value.indexOf('\0') >= 0) {
            throw Problems.invalid(name, "has the character U+0000 in it; leave it out");
        }
    }

    private static SortedSet<String> names(Method method) {
        SortedSet<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.add(parameter.getAnnotation(QueryParam.class).value());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getFields()) {
                    names.add(field.getAnnotation(QueryParam.class).value());
                }
            }
        }
        return names;
    }
}
