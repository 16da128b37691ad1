<?xml version="1.0" encoding="UTF-8"?>
<!-- The parts with parallel text: their openings, and the layout that sets base and lead side by side. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="div[@subtype = 'parallel']" mode="part">
    <xsl:call-template name="pages">
      <xsl:with-param name="id" select="string(@xml:id)"/>
      <xsl:with-param name="start" select="if (preceding-sibling::div[@subtype = 'parallel']) then 'auto-odd' else '1'"/>
      <xsl:with-param name="right">
        <xsl:variable name="label" select="if (d:is-retroversion(.)) then ' · Chinese text: retroversion' else ''"/>
        <xsl:value-of select="d:short(d:head-en(.), $head-room - d:ems($label)) || $label"/>
      </xsl:with-param>
      <xsl:with-param name="range" select="true()"/>
      <xsl:with-param name="content">
        <xsl:call-template name="part-head"/>
        <xsl:choose>
          <xsl:when test="$layout = 'facing'"><xsl:call-template name="facing"/></xsl:when>
          <xsl:when test="$layout = 'interlinear'"><xsl:call-template name="interlinear"/></xsl:when>
          <xsl:when test="$layout = 'synopsis'"><xsl:call-template name="synopsis"/></xsl:when>
          <xsl:otherwise><xsl:call-template name="columns"/></xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Side by side: a row for each passage, which may break across pages. -->
  <xsl:template name="columns">
    <xsl:variable name="part" select="."/>
    <xsl:variable name="lead" select="(.//ab[@subtype = 'lead'])[1]"/>
    <!-- English takes more room than the Chinese that answers it. -->
    <xsl:variable name="english-base" select="d:is-english((.//ab[@type = 'base'])[1])"/>
    <xsl:variable name="base-share" select="
        if ($english-base eq d:is-english($lead)) then 50 else if ($english-base) then 54 else 42"/>
    <fo:table table-layout="fixed" width="100%" border-collapse="separate">
      <fo:table-column column-width="{$number-width}"/>
      <fo:table-column column-width="proportional-column-width({$base-share})"/>
      <fo:table-column column-width="{d:mm(4)}"/>
      <fo:table-column column-width="proportional-column-width({100 - $base-share})"/>
      <fo:table-header>
        <fo:table-row>
          <fo:table-cell padding-bottom="4pt"><fo:block xsl:use-attribute-sets="label">No.</fo:block></fo:table-cell>
          <fo:table-cell padding-bottom="4pt">
            <fo:block xsl:use-attribute-sets="label" border-bottom="{$hairline}">
              <xsl:call-template name="column-head">
                <xsl:with-param name="ab" select="($part//ab[@type = 'base'])[1]"/>
              </xsl:call-template>
            </fo:block>
          </fo:table-cell>
          <fo:table-cell><fo:block/></fo:table-cell>
          <fo:table-cell padding-bottom="4pt">
            <fo:block xsl:use-attribute-sets="label" border-bottom="{$hairline}">
              <xsl:call-template name="column-head">
                <xsl:with-param name="ab" select="$lead"/>
              </xsl:call-template>
            </fo:block>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:apply-templates select="d:divisions(.)" mode="row"/>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- The opening of a chapter: both titles, and what the texts are. -->
  <xsl:template name="part-head">
    <fo:block xsl:use-attribute-sets="chapter-head" role="H1">
      <xsl:if test="d:head-zh(.) ne ''">
        <fo:block font-family="Song, Latin, Kai" font-weight="bold" font-size="{d:display(22)}" line-height="{d:display(30)}">
          <fo:inline fox:abbreviation="lang:{$chinese}"><xsl:value-of select="d:head-zh(.)"/></fo:inline>
        </fo:block>
      </xsl:if>
      <xsl:if test="d:head-en(.) ne d:head-zh(.)">
        <fo:block><xsl:value-of select="d:head-en(.)"/></fo:block>
      </xsl:if>
    </fo:block>
    <fo:block xsl:use-attribute-sets="small" text-align="center" space-after="9mm" start-indent="{d:mm(8)}" end-indent="8mm">
      <xsl:for-each select="distinct-values((.//ab)/@corresp)">
        <xsl:variable name="witness" select="d:witness(.)"/>
        <fo:block>
          <fo:inline font-weight="bold"><xsl:value-of select="$witness/@n"/></fo:inline>
          <xsl:text> </xsl:text>
          <xsl:call-template name="mixed">
            <xsl:with-param name="words" select="$witness/bibl/name || ', ' || d:kind($witness)"/>
          </xsl:call-template>
          <xsl:if test="$witness/bibl/date">, <xsl:value-of select="$witness/bibl/date"/></xsl:if>
        </fo:block>
      </xsl:for-each>
      <xsl:if test="d:is-retroversion(.)">
        <fo:block space-before="4pt" font-style="italic">
          <xsl:text>The Chinese text is a retroversion (</xsl:text>
          <xsl:call-template name="chinese-words"><xsl:with-param name="words" select="$retroversion-zh"/></xsl:call-template>
          <xsl:text>): the editors made it from the English. It is not the original.</xsl:text>
        </fo:block>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <xsl:template name="column-head">
    <xsl:param name="ab" as="element(ab)?"/>
    <xsl:variable name="witness" select="d:witness($ab/@corresp)"/>
    <xsl:variable name="kind" select="d:kind($witness)"/>
    <fo:inline font-weight="bold"><xsl:value-of select="$witness/@n"/></fo:inline>
    <xsl:text> </xsl:text>
    <xsl:choose>
      <xsl:when test="$kind = 'retroversion'">
        <xsl:text>Retroversion </xsl:text>
        <xsl:call-template name="chinese-words"><xsl:with-param name="words" select="$retroversion-zh"/></xsl:call-template>
        <xsl:text>, not the original</xsl:text>
      </xsl:when>
      <xsl:when test="$kind = 'summary'">Editors’ summary, not a translation</xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="mixed"><xsl:with-param name="words" select="string($witness/bibl/name)"/></xsl:call-template>
        <xsl:text>, </xsl:text>
        <xsl:value-of select="$kind"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="div[@type = 'section']" mode="row">
    <xsl:variable name="beside" select="d:label-beside(.)"/>
    <xsl:variable name="role" select="d:heading(.)"/>
    <fo:table-row keep-with-next.within-page="always">
      <fo:table-cell><fo:block/></fo:table-cell>
      <fo:table-cell number-columns-spanned="{if ($beside) then 1 else 3}" padding-top="4pt" padding-bottom="4pt">
        <xsl:call-template name="section-head"/>
      </fo:table-cell>
      <xsl:if test="$beside">
        <fo:table-cell><fo:block/></fo:table-cell>
        <fo:table-cell padding-top="4pt" padding-bottom="4pt">
          <xsl:for-each select="$beside">
            <xsl:call-template name="label"><xsl:with-param name="role" select="$role"/></xsl:call-template>
          </xsl:for-each>
        </fo:table-cell>
      </xsl:if>
    </fo:table-row>
  </xsl:template>

  <xsl:template match="div[@type = 'passage']" mode="row">
    <xsl:for-each select="d:labels-alone(.)">
      <fo:table-row keep-with-next.within-page="always">
        <fo:table-cell number-columns-spanned="3"><fo:block/></fo:table-cell>
        <fo:table-cell padding-top="4pt" padding-bottom="4pt"><xsl:call-template name="label"/></fo:table-cell>
      </fo:table-row>
    </xsl:for-each>
    <fo:table-row>
      <fo:table-cell padding-bottom="8pt">
        <fo:block id="{@xml:id}" xsl:use-attribute-sets="passage-number" padding-top="{d:pt($drop('number-base'))}"><xsl:value-of select="@n"/></fo:block>
      </fo:table-cell>
      <fo:table-cell padding-bottom="8pt">
        <xsl:call-template name="column">
          <xsl:with-param name="id" select="d:span(., 'base')"/>
          <xsl:with-param name="ab" select="ab[@type = 'base']"/>
        </xsl:call-template>
      </fo:table-cell>
      <fo:table-cell><fo:block/></fo:table-cell>
      <fo:table-cell padding-bottom="8pt">
        <xsl:call-template name="column">
          <xsl:with-param name="id" select="d:span(., 'lead')"/>
          <xsl:with-param name="ab" select="ab[@subtype = 'lead']"/>
        </xsl:call-template>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <!-- What stands in one column of a passage. -->
  <xsl:template name="column">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="ab" as="element(ab)?"/>
    <!-- The headings that open a lead's passage stand in a row above. -->
    <xsl:variable name="headed" select="$ab/@subtype = 'lead'"/>
    <xsl:choose>
      <xsl:when test="d:is-english($ab)">
        <fo:block id="{$id}" xsl:use-attribute-sets="narrow" padding-before="{d:pt($drop('lead'))}" padding-before.conditionality="retain"><xsl:apply-templates select="$ab" mode="column"><xsl:with-param name="headed" select="$headed"/></xsl:apply-templates></fo:block>
      </xsl:when>
      <xsl:otherwise>
        <fo:block id="{$id}"><xsl:apply-templates select="$ab" mode="column"><xsl:with-param name="headed" select="$headed"/></xsl:apply-templates></fo:block>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A sentence of the base can be linked to, and says on which page it stands, for the page list of the e-book. Others
       are no inlines of their own: with them FOP would take a tenth longer. -->
  <xsl:template match="s" mode="sentence">
    <xsl:choose>
      <xsl:when test="../@type = 'base'">
        <fo:inline id="{@xml:id}"><xsl:apply-templates mode="inline"/></fo:inline>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates mode="inline"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A sentence that answers words of this passage and stands in another. -->
  <xsl:template match="ptr[@type = 'shared']" mode="sentence">
    <xsl:variable name="s" select="d:target(@target)"/>
    <fo:inline><xsl:apply-templates select="$s/node()[not(self::ptr)]" mode="inline"/></fo:inline>
    <xsl:text> </xsl:text>
    <fo:inline color="{$quiet}" font-size="85%">[shared with <xsl:value-of select="$s/ancestor::div[@type = 'passage']/@n"/>]</fo:inline>
  </xsl:template>

  <xsl:template match="gap" mode="sentence">
    <fo:inline color="{$quiet}">[omitted]</fo:inline>
  </xsl:template>

  <!-- A number that stands for nothing any more is kept, so that it is never given again. -->
  <xsl:template match="gap[@reason = 'retired']" mode="sentence">
    <fo:inline color="{$quiet}">[number retired: <xsl:apply-templates select="desc" mode="inline"/>]</fo:inline>
  </xsl:template>

  <xsl:template match="gap[@reason = 'rights']" mode="sentence">
    <fo:inline color="{$quiet}">[not included in this edition; see The Witnesses]</fo:inline>
  </xsl:template>
</xsl:stylesheet>
