package dev.goenv.examples.workshop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A YAML mapping, and its values by type. JSON is read as well. */
record Yaml(Map<String, Object> values) {
    /**
     * Reads a mapping; an empty text is an empty one.
     *
     * @throws IllegalArgumentException if it is no YAML, or no mapping
     */
    static Yaml read(String text) {
        try {
            Object loaded = new Load(LoadSettings.builder().build()).loadFromString(text);
            return new Yaml(loaded == null ? Map.of() : mapping(loaded));
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    static String write(Map<String, ?> values) {
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .build())
                .dumpToString(values);
    }

    private static Map<String, Object> mapping(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("a mapping was expected, not " + value);
        }
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((key, one) -> named.put(String.valueOf(key), one));
        return named;
    }

    /** The text of that name, or the other one. */
    String text(String name, String otherwise) {
        Object value = values.get(name);
        return value == null ? otherwise : value.toString();
    }

    /** The number of that name, or the other one. */
    int number(String name, int otherwise) {
        return values.get(name) instanceof Integer number ? number : otherwise;
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** The list of that name as texts; empty if there is none. */
    List<String> texts(String name) {
        return list(name).stream().map(String::valueOf).toList();
    }

    /** The list of that name as mappings; empty if there is none. */
    List<Yaml> mappings(String name) {
        return list(name).stream().map(one -> new Yaml(mapping(one))).toList();
    }

    /** The mapping of that name; empty if there is none. */
    Yaml inner(String name) {
        Object value = values.get(name);
        return new Yaml(value == null ? Map.of() : mapping(value));
    }

    private List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }
}
