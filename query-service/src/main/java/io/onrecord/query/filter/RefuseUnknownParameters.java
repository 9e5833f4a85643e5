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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A misspelt filter must not quietly answer a wider question than was asked. */
final class RefuseUnknownParameters {
    /** What an address takes; the value says whether more than once. */
    private final Map<Method, SortedMap<String, Boolean>> allowed = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ResourceInfo resource, ContainerRequestContext request) {
        UriInfo address = request.getUriInfo();
        SortedMap<String, Boolean> names =
                allowed.computeIfAbsent(resource.getResourceMethod(), RefuseUnknownParameters::names);
        address.getQueryParameters().forEach((name, values) -> check(names, name, values));
        address.getPathParameters().forEach((name, values) -> readable(name, values.getFirst()));
    }

    private static void check(SortedMap<String, Boolean> names, String name, List<String> values) {
        if (!names.containsKey(name)) {
            throw new ProblemException(
                    400,
                    "unknown-parameter",
                    "Unknown parameter",
                    "there is no parameter '" + name + "' here; "
                            + (names.isEmpty()
                                    ? "this address takes none"
                                    : "allowed: " + String.join(", ", names.keySet())));
        }
        if (values.size() > 1 && !names.get(name)) {
            throw Problems.invalid(name, "is given " + values.size() + " times; give it once");
        }
        values.forEach(value -> readable(name, value));
    }

    /** Postgres knows no text with the character U+0000. */
    private static void readable(String name, String value) {
        if (value.indexOf('\0') >= 0) {
            throw Problems.invalid(name, "has the character U+0000 in it; leave it out");
        }
    }

    private static SortedMap<String, Boolean> names(Method method) {
        SortedMap<String, Boolean> names = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.put(parameter.getAnnotation(QueryParam.class).value(), parameter.getType() == List.class);
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getFields()) {
                    names.put(field.getAnnotation(QueryParam.class).value(), field.getType() == List.class);
                }
            }
        }
        return names;
    }
}
