package org.duizhao.build;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The moment that the time stamps in the outputs state: the edition's date at midnight UTC, unless another is asked for.
 * It is no part of the edition: what an edition prints, catalogues and cites is its own date, always.
 *
 * @param asked the moment asked for instead of the edition's date
 */
public record SourceDate(Optional<Instant> asked) {

    /** The variable of the environment that asks for one, as <a
     * href="https://reproducible-builds.org/specs/source-date-epoch/">its specification</a> has it. */
    public static final String VARIABLE = "SOURCE_DATE_EPOCH";

    /** The edition's own date. */
    public static final SourceDate EDITION = new SourceDate(Optional.empty());

    /** The last second of the year 9999, the last that dates in a PDF can state. */
    private static final long LAST = 253_402_300_799L;

    /**
     * Reads the variable's value.
     *
     * @param value seconds since the beginning of 1970, in digits; null where the variable is not set
     * @throws IllegalArgumentException for anything else
     */
    public static SourceDate of(String value) {
        if (value == null) {
            return EDITION;
        }
        if (!value.matches("[0-9]{1,12}") || Long.parseLong(value) > LAST) {
            throw new IllegalArgumentException(value);
        }
        return new SourceDate(Optional.of(Instant.ofEpochSecond(Long.parseLong(value))));
    }

    /** The moment for an edition of this date. */
    Instant moment(LocalDate edition) {
        return asked.orElse(edition.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
