package org.duizhao.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts what a benchmark went through, so that its table has sentences per second beside runs per second. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Sentences {

    /** How many so far; a line of the table is named after it. */
    public long sentences;
}
