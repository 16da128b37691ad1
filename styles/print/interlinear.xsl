<?xml version="1.0" encoding="UTF-8"?>
<!-- The layout that sets sentence under sentence: the base, and under it what the lead translation has for it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template name="interlinear">
    <fo:block xsl:use-attribute-sets="label" border-bottom="{$hairline}" space-after="4pt" start-indent="{$number-width} + {d:mm(1)}">
      <xsl:for-each select="(.//ab[@type = 'base'])[1], (.//ab[@subtype = 'lead'])[1]">
        <xsl:if test="position() gt 1"> · </xsl:if>
        <xsl:call-template name="column-head"><xsl:with-param name="ab" select="."/></xsl:call-template>
      </xsl:for-each>
    </fo:block>
    <xsl:apply-templates select="d:divisions(.)" mode="interlinear"/>
  </xsl:template>

  <xsl:template match="div[@type = 'section']" mode="interlinear">
    <fo:block start-indent="{$number-width} + {d:mm(1)}" keep-with-next.within-page="always">
      <xsl:call-template name="section-head"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="div[@type = 'passage']" mode="interlinear">
    <xsl:variable name="base" select="d:items(ab[@type = 'base'])"/>
    <xsl:variable name="lead" select="d:items(ab[@subtype = 'lead'])"/>
    <xsl:variable name="passage" select="."/>
    <fo:block start-indent="{$number-width} + {d:mm(1)}" keep-with-next.within-page="always">
      <xsl:call-template name="labels"><xsl:with-param name="labels" select="d:opening-labels(.)"/></xsl:call-template>
    </fo:block>
    <fo:list-block provisional-distance-between-starts="{$number-width} + {d:mm(1)}" provisional-label-separation="{d:mm(1)}"
        space-after="9pt">
      <fo:list-item>
        <fo:list-item-label end-indent="label-end()">
          <fo:block id="{@xml:id}" xsl:use-attribute-sets="passage-number" padding-top="{d:pt($drop(if (d:is-english(ab[@type = 'base'])) then 'number-lead' else 'number-base'))}"><xsl:value-of select="@n"/></fo:block>
        </fo:list-item-label>
        <fo:list-item-body start-indent="body-start()">
          <fo:block id="{d:span(., 'rows')}">
            <xsl:for-each select="d:beads(.)">
              <xsl:variable name="bead" select="."/>
              <xsl:variable name="answers" select="$lead[position() = $bead('lead-from') to $bead('lead-to')]"/>
              <xsl:if test="$bead('lead-from') gt 1">
                <xsl:call-template name="labels"><xsl:with-param name="labels" select="d:labels($answers[1])"/></xsl:call-template>
              </xsl:if>
              <fo:block space-after="5pt">
                <fo:block keep-with-next.within-page="always">
                  <xsl:call-template name="run">
                    <xsl:with-param name="items" select="$base[position() = $bead('base-from') to $bead('base-to')]"/>
                    <xsl:with-param name="begins" select="false()"/>
                  </xsl:call-template>
                </fo:block>
                <xsl:call-template name="run">
                  <xsl:with-param name="items" select="$answers"/>
                  <xsl:with-param name="headed" select="true()"/>
                </xsl:call-template>
              </fo:block>
            </xsl:for-each>
          </fo:block>
        </fo:list-item-body>
      </fo:list-item>
    </fo:list-block>
  </xsl:template>
</xsl:stylesheet>
