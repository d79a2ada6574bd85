package dev.goenv.examples.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A section whose items begin with a word in backquotes: {@code - `GOSUMDB=off`: the database is still off.}
 *
 * @param items in their order
 */
record Rules(List<Rule> items) {
    private static final Pattern ITEM = Pattern.compile("(?s)- `([^`]+)`[::]\\s*(.*)");

    /**
     * One item.
     *
     * @param key the word
     * @param text what stands behind the colon
     */
    record Rule(String key, String text) {}

    static Rules of(String section) {
        List<Rule> rules = new ArrayList<>();
        for (String item : section.split("\\n(?=- `)")) {
            Matcher matcher = ITEM.matcher(item.strip());
            if (matcher.matches()) {
                rules.add(new Rule(
                        matcher.group(1),
                        matcher.group(2).replaceAll("\\s*\\n\\s*", " ").strip()));
            }
        }
        return new Rules(List.copyOf(rules));
    }

    /** The text of the first item whose word is in what was seen; that of {@code *} fits always. */
    String firstIn(String seen) {
        return items.stream()
                .filter(rule -> rule.key.equals("*") || seen.contains(rule.key))
                .map(Rule::text)
                .findFirst()
                .orElse("");
    }

    /** The text of the item with that word, or the word. */
    String textOf(String key) {
        return items.stream()
                .filter(rule -> rule.key.equals(key))
                .map(Rule::text)
                .findFirst()
                .orElse(key);
    }
}
