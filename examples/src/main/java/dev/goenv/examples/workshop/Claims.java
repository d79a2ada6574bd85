package dev.goenv.examples.workshop;

import dev.goenv.fixtures.catalogue.ClaimsLedger;
import dev.goenv.fixtures.scenario.Claim;
import java.util.stream.Collectors;

/** What the article claimed, and what is so: from the claims ledger, which runs bear out. */
final class Claims {
    private Claims() {}

    /** A list of the lesson's claims; the ledger is English, so its words are quoted in every language. */
    static String markdown(Lesson lesson, Words words) {
        return lesson.facts().claims().stream()
                .map(id -> item(claim(id), words))
                .collect(Collectors.joining("\n"));
    }

    private static Claim claim(String id) {
        return ClaimsLedger.all().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the claims ledger has no " + id));
    }

    private static String item(Claim claim, Words words) {
        String so = claim.remark().isEmpty() ? "" : " " + claim.remark();
        return "- " + claim.id() + ": " + claim.text() + " **" + words.say("ruling." + claim.ruling()) + "**" + "."
                + so;
    }
}
