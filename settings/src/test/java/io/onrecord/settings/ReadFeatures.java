package io.onrecord.settings;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads mappings off their sources, with javac's own parser: classes have no Javadoc. */
final class ReadFeatures {
    private final DocTrees docs;
    private final CompilationUnitTree unit;
    private final ClassTree mapping;
    private final List<List<String>> orders;
    private final String prefix;

    private ReadFeatures(DocTrees docs, CompilationUnitTree unit, ClassTree mapping) {
        this.docs = docs;
        this.unit = unit;
        this.mapping = mapping;
        this.prefix = text(argument(annotation(mapping, "ConfigMapping").orElseThrow(), "prefix"));
        this.orders = annotations(mapping.getModifiers().getAnnotations(), "InOrder")
                .map(it -> list(argument(it, "value")).stream()
                        .map(name -> prefix + "." + name)
                        .toList())
                .toList();
    }

    static List<Feature> of(String module, List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        List<Feature> found = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                for (Tree type : unit.getTypeDecls()) {
                    if (type instanceof ClassTree mapping
                            && annotation(mapping, "ConfigMapping").isPresent()) {
                        found.add(new ReadFeatures(docs, unit, mapping).feature(module));
                    }
                }
            }
        }
        found.sort(Comparator.comparing(Feature::prefix).thenComparing(Feature::name));
        return found;
    }

    private Feature feature(String module) {
        return new Feature(
                module,
                prefix,
                mapping.getSimpleName().toString(),
                doc(mapping),
                entries(prefix, mapping).toList());
    }

    private Stream<Feature.Entry> entries(String prefix, ClassTree group) {
        return group.getMembers().stream()
                .filter(it -> it instanceof MethodTree method && method.getBody() == null)
                .map(MethodTree.class::cast)
                .flatMap(it -> entries(prefix, it));
    }

    private Stream<Feature.Entry> entries(String prefix, MethodTree method) {
        List<String> types = layers(method.getReturnType());
        boolean isParent = has(method, "WithParentName");
        String key = isParent
                ? prefix
                : prefix + "."
                        + method.getName()
                                .toString()
                                .replaceAll("([A-Z])", "-$1")
                                .toLowerCase(Locale.ROOT);
        Optional<ClassTree> inside = inside(types.getLast());
        if (inside.isPresent() && inside.get().getKind() == Tree.Kind.INTERFACE) {
            return entries(key, inside.get());
        }
        return Stream.of(new Feature.Entry(
                setting(types.contains("Map") ? key + ".*" : key, method, types, inside),
                doc(method),
                orders.stream()
                        .filter(it -> it.contains(key) && !it.getLast().equals(key))
                        .map(it -> it.get(it.indexOf(key) + 1))
                        .toList()));
    }

    private static Setting setting(String key, MethodTree method, List<String> types, Optional<ClassTree> choices) {
        return new Setting(
                key,
                Kind.of(types.getLast()),
                types.contains("List") || types.contains("Set"),
                types.getFirst().startsWith("Optional") || types.contains("Map"),
                annotation(method, "WithDefault").map(it -> text(argument(it, "value"))),
                annotation(method, "Between")
                        .map(it -> new Setting.Range(text(argument(it, "from")), text(argument(it, "to")))),
                annotation(method, "Fits").map(it -> Form.valueOf(last(argument(it, "value")))),
                choices.map(ReadFeatures::constants).orElse(List.of()));
    }

    private Optional<ClassTree> inside(String type) {
        return mapping.getMembers().stream()
                .filter(it ->
                        it instanceof ClassTree nested && nested.getSimpleName().contentEquals(type))
                .map(ClassTree.class::cast)
                .findFirst();
    }

    private static List<String> constants(ClassTree choices) {
        return choices.getMembers().stream()
                .filter(it -> it instanceof VariableTree constant && constant.getInitializer() instanceof NewClassTree)
                .map(it -> ((VariableTree) it)
                        .getName()
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'))
                .toList();
    }

    /** Simple names of a type and of what is in it, outermost first. */
    private static List<String> layers(Tree type) {
        List<String> names = new ArrayList<>();
        Tree at = type;
        while (at instanceof ParameterizedTypeTree several) {
            names.add(last(several.getType()));
            at = several.getTypeArguments().getLast();
        }
        names.add(last(at));
        return names;
    }

    private String doc(Tree tree) {
        String comment = Optional.ofNullable(docs.getDocComment(TreePath.getPath(unit, tree)))
                .orElse("");
        return comment.replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static boolean has(MethodTree method, String annotation) {
        return annotation(method, annotation).isPresent();
    }

    private static Optional<? extends AnnotationTree> annotation(ClassTree type, String name) {
        return annotations(type.getModifiers().getAnnotations(), name).findFirst();
    }

    private static Optional<? extends AnnotationTree> annotation(MethodTree method, String name) {
        return annotations(method.getModifiers().getAnnotations(), name).findFirst();
    }

    private static Stream<? extends AnnotationTree> annotations(List<? extends AnnotationTree> all, String name) {
        return all.stream().filter(it -> last(it.getAnnotationType()).equals(name));
    }

    private static ExpressionTree argument(AnnotationTree annotation, String name) {
        return annotation.getArguments().stream()
                .map(it -> it instanceof AssignmentTree named
                        ? named.getVariable().toString().equals(name) ? named.getExpression() : null
                        : name.equals("value") ? it : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(annotation + " has no " + name));
    }

    private static List<String> list(ExpressionTree value) {
        return value instanceof NewArrayTree several
                ? several.getInitializers().stream().map(ReadFeatures::text).toList()
                : List.of(text(value));
    }

    private static String text(ExpressionTree literal) {
        return String.valueOf(((LiteralTree) literal).getValue());
    }

    private static String last(Tree name) {
        String whole = name.toString();
        return whole.substring(whole.lastIndexOf('.') + 1);
    }
}
