<?xml version="1.0" encoding="UTF-8"?>
<!--
  A handout in TEI to XSL-FO: the passages first, then glossary, vocabulary, and what may be done with the sheet. What it
  does not say itself it takes from the styles of the printed edition.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:import href="duizhao:styles/print.xsl"/>
  <xsl:import href="duizhao:styles/handout/design.xsl"/>
  <xsl:import href="duizhao:styles/handout/page.xsl"/>
  <xsl:import href="duizhao:styles/handout/passages.xsl"/>
  <xsl:import href="duizhao:styles/handout/words.xsl"/>
  <xsl:import href="duizhao:styles/handout/end.xsl"/>

  <xsl:output method="xml" indent="no"/>

  <xsl:template match="/TEI">
    <fo:root xml:lang="en" xsl:use-attribute-sets="text">
      <xsl:call-template name="sheet-masters"/>
      <xsl:call-template name="sheet-metadata"/>
      <xsl:call-template name="sheet-bookmarks"/>
      <fo:page-sequence master-reference="passages" initial-page-number="1" xml:lang="en">
        <xsl:call-template name="sheet-running"/>
        <fo:flow flow-name="body">
          <xsl:call-template name="sheet-head"/>
          <xsl:apply-templates select="text/body/div" mode="sheet"/>
        </fo:flow>
      </fo:page-sequence>
      <fo:page-sequence master-reference="words" xml:lang="en">
        <xsl:call-template name="sheet-running"/>
        <fo:flow flow-name="body">
          <xsl:apply-templates select="text/back/div[@type = ('glossary', 'vocabulary')]" mode="sheet"/>
          <xsl:call-template name="sheet-end"/>
        </fo:flow>
      </fo:page-sequence>
    </fo:root>
  </xsl:template>
</xsl:stylesheet>
