package org.duizhao.epub;
import java.io.*; import net.sf.saxon.s9api.XdmNode; import org.duizhao.model.PageMap; import org.duizhao.style.*;
public final class EpubWriter { public static void write(XdmNode tei, StyleFiles f, Xslt x, PageMap p, OutputStream o) throws IOException, StyleException {} }
