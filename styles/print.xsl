<?xml version="1.0" encoding="UTF-8"?>
<!-- An edition in TEI to XSL-FO. Each module under print/ holds one kind of page. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="https://duizhao.org/functions"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:import href="duizhao:styles/print/design.xsl"/>
  <xsl:import href="duizhao:styles/print/names.xsl"/>
  <xsl:import href="duizhao:styles/print/running.xsl"/>
  <xsl:import href="duizhao:styles/print/page.xsl"/>
  <xsl:import href="duizhao:styles/print/inline.xsl"/>
  <xsl:import href="duizhao:styles/print/chinese.xsl"/>
  <xsl:import href="duizhao:styles/print/front.xsl"/>
  <xsl:import href="duizhao:styles/print/beads.xsl"/>
  <xsl:import href="duizhao:styles/print/heads.xsl"/>
  <xsl:import href="duizhao:styles/print/parallel.xsl"/>
  <xsl:import href="duizhao:styles/print/facing.xsl"/>
  <xsl:import href="duizhao:styles/print/interlinear.xsl"/>
  <xsl:import href="duizhao:styles/print/synopsis.xsl"/>
  <xsl:import href="duizhao:styles/print/glance.xsl"/>
  <xsl:import href="duizhao:styles/print/apparatus.xsl"/>
  <xsl:import href="duizhao:styles/print/comparison.xsl"/>
  <xsl:import href="duizhao:styles/print/single.xsl"/>
  <xsl:import href="duizhao:styles/print/chinese-forms.xsl"/>
  <xsl:import href="duizhao:styles/print/back.xsl"/>
  <xsl:import href="duizhao:styles/print/concordance.xsl"/>

  <xsl:output method="xml" indent="no"/>

  <xsl:template match="/TEI">
    <fo:root xml:lang="en" xsl:use-attribute-sets="text">
      <xsl:call-template name="masters"/>
      <xsl:call-template name="metadata"/>
      <xsl:call-template name="bookmarks"/>
      <xsl:call-template name="front"/>
      <xsl:variable name="body" select="text/body/div"/>
      <xsl:apply-templates select="$body[@subtype = 'parallel']" mode="part"/>
      <xsl:apply-templates select="$body[d:has-synopsis(.)]" mode="synopsis"/>
      <xsl:call-template name="glance"/>
      <xsl:call-template name="apparatus"/>
      <xsl:apply-templates select="$body[linkGrp/@type = 'comparison']" mode="comparison"/>
      <xsl:apply-templates select="$body[@subtype ne 'parallel']" mode="part"/>
      <xsl:apply-templates select="text/back/div" mode="back"/>
    </fo:root>
  </xsl:template>
</xsl:stylesheet>
